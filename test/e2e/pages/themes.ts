/** The few colours of VS Code's own themes that the page uses, as a webview gets them. */
const dark = {
  'editor-background': '#1f1f1f', foreground: '#cccccc', descriptionForeground: '#9d9d9d', disabledForeground: 'rgba(204, 204, 204, 0.5)',
  focusBorder: '#0078d4', errorForeground: '#f85149', 'widget-border': '#313131', 'editorWidget-background': '#202020',
  'button-background': '#0078d4', 'button-foreground': '#ffffff', 'button-hoverBackground': '#026ec1', 'button-border': 'rgba(255, 255, 255, 0.07)',
  'button-secondaryBackground': '#313131', 'button-secondaryForeground': '#cccccc', 'button-secondaryHoverBackground': '#3c3c3c',
  'textLink-foreground': '#4daafc', 'textLink-activeForeground': '#4daafc', 'toolbar-hoverBackground': 'rgba(90, 93, 94, 0.31)',
  'settings-textInputBackground': '#313131', 'settings-textInputForeground': '#cccccc', 'settings-textInputBorder': '#3c3c3c',
  'input-background': '#313131', 'input-foreground': '#cccccc', 'input-placeholderForeground': '#989898',
  'charts-red': '#f85149', 'charts-orange': '#d18616', 'charts-yellow': '#cca700', 'charts-green': '#89d185', 'charts-blue': '#59a4f9', 'charts-lines': 'rgba(204, 204, 204, 0.5)',
  'settings-dropdownBackground': '#313131', 'settings-dropdownForeground': '#cccccc', 'settings-dropdownBorder': '#3c3c3c', 'list-hoverBackground': '#2a2d2e', 'list-inactiveSelectionBackground': '#37373d',
};

const light: typeof dark = {
  'editor-background': '#ffffff', foreground: '#3b3b3b', descriptionForeground: '#3b3b3b', disabledForeground: 'rgba(97, 97, 97, 0.5)',
  focusBorder: '#005fb8', errorForeground: '#f85149', 'widget-border': '#e5e5e5', 'editorWidget-background': '#f8f8f8',
  'button-background': '#005fb8', 'button-foreground': '#ffffff', 'button-hoverBackground': '#0258a8', 'button-border': 'rgba(0, 0, 0, 0.1)',
  'button-secondaryBackground': '#e5e5e5', 'button-secondaryForeground': '#3b3b3b', 'button-secondaryHoverBackground': '#cccccc',
  'textLink-foreground': '#005fb8', 'textLink-activeForeground': '#005fb8', 'toolbar-hoverBackground': 'rgba(184, 184, 184, 0.31)',
  'settings-textInputBackground': '#ffffff', 'settings-textInputForeground': '#3b3b3b', 'settings-textInputBorder': '#cecece',
  'input-background': '#ffffff', 'input-foreground': '#3b3b3b', 'input-placeholderForeground': '#767676',
  'charts-red': '#e51400', 'charts-orange': '#d18616', 'charts-yellow': '#bf8803', 'charts-green': '#388a34', 'charts-blue': '#0063d3', 'charts-lines': 'rgba(59, 59, 59, 0.5)',
  'settings-dropdownBackground': '#ffffff', 'settings-dropdownForeground': '#3b3b3b', 'settings-dropdownBorder': '#cecece', 'list-hoverBackground': '#f2f2f2', 'list-inactiveSelectionBackground': '#e4e6f1',
};

const highContrast = {
  ...dark, 'editor-background': '#000000', foreground: '#ffffff', descriptionForeground: 'rgba(255, 255, 255, 0.7)', disabledForeground: '#a5a5a5',
  focusBorder: '#f38518', contrastBorder: '#6fc3df', contrastActiveBorder: '#f38518', 'widget-border': '#6fc3df', 'editorWidget-background': '#0c141f',
  'button-background': '#000000', 'button-border': '#6fc3df', 'button-secondaryBackground': '#000000', 'button-secondaryForeground': '#ffffff',
  'button-hoverBackground': '#000000', 'button-secondaryHoverBackground': '#000000',
  'settings-dropdownBackground': '#000000', 'settings-dropdownForeground': '#ffffff', 'settings-dropdownBorder': '#6fc3df', 'list-hoverBackground': 'rgba(255, 255, 255, 0.1)', 'list-inactiveSelectionBackground': '#000000',
  'textLink-foreground': '#21a6ff', 'settings-textInputBackground': '#000000', 'settings-textInputForeground': '#ffffff', 'settings-textInputBorder': '#6fc3df',
};

export const themes: Readonly<Record<string, Readonly<Record<string, string>>>> = { dark, light, 'high-contrast': highContrast };
