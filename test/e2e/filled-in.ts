/**
 * What a person writes over the blanks of a new postmortem, in their order. Two things in it are for the linter to find: a
 * duration that its own times contradict, and words that blame somebody.
 *
 * @param today `YYYY-MM-DD`
 */
export function filledIn(today: string): string[] {
  return [
    '2 hours', '@priya, @tom',
    'The harbour map showed no berths for 18 minutes. Visitors could still book from the list. The tile cache was warmed by hand.',
    '1,200 users', 'N/A', '09:12', '09:30', 'No',
    '09:12', 'map tiles answer with 404', '09:14', '09:20', 'the tile cache was emptied by the nightly job',
    '09:27', 'cache warmed by hand', '09:30', '09:35',
    'The harbour map showed no berths.',
    'The tiles answered with 404.', 'The cache was empty.', 'Tom should have known that the job deletes the whole prefix.',
    'The prefix is built from an optional setting.', 'Settings of jobs are not checked when they are deployed.',
    'Settings of jobs are not checked when they are deployed.',
    'The alert fired within 2 minutes', 'Nobody knew how to warm the cache',
    'Check the settings of jobs when they are deployed', '@tom', today, 'BERTH-300',
    'Optional settings are a trap', 'A job must refuse to run without its prefix.',
    today, 'None',
  ];
}
