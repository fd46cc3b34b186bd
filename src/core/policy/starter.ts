/** What a new policy file says: nothing yet, but how to say what only the team itself knows. */
export const starterPolicy = `## The team's own incident process. What is not said here is as Incident Desk has it by default:
## press Ctrl+Space for what can be set (with a YAML extension), and see the README for examples.
## Take the single # away from the lines that you need.

# team: Web
# timeZone: Europe/Amsterdam

## Who can be called. A role such as "Team Lead" or "CTO" is that of a level of the escalation ladder; name and handle are one person.
# contacts:
#   - { role: On-Call Engineer, name: Sam Swaab, handle: "@sam", phone: +31 20 555 0101, email: sam@example.com }
#   - { role: Team Lead, name: Noor Haddad, handle: "@noor", phone: +31 20 555 0102, email: noor@example.com }
#   - { role: CTO, name: Mei Tanaka, handle: "@mei", phone: +31 20 555 0103 }

## Who is on call, week by week from startsOn on, and over again at the end of the list.
# onCall:
#   startsOn: 2026-01-05
#   lengthDays: 7
#   rotation:
#     - { primary: Sam Swaab, backup: Noor Haddad }
#     - { primary: Noor Haddad, backup: Sam Swaab }

## Where incidents are told of.
# channels:
#   incidents: "#incidents"
#   alerts: "#alerts"
#   team: "#web"

## Where tickets lie: WEB-12 becomes a link.
# trackers:
#   - { name: Jira, prefix: WEB, url: "https://example.atlassian.net/browse/{key}" }

## What connected systems have to be told ("Incident: Connect a System"). Tokens are kept by VS Code, never here.
# systems:
#   slack: { channels: { "#incidents": C0123456789 } }
#   pagerDuty: { service: PABC123, escalationPolicies: [PDEF456] }
#   gitHub: { repository: acme/web, labels: [postmortem] }
`;
