/** Where the panes stand, and how they are moved. */
export const layout = {
  menu: 'Panes and layout',
  reset: 'Reset the layout',
  maximise: 'Maximise',
  restore: 'Restore',
  paneMenu: 'Move or hide',
  hide: 'Hide',
  /** Ways to move a pane; start and end are those of a line of text. */
  move: { above: 'Move up', below: 'Move down', start: 'Move left', end: 'Move right' },
  higher: 'Make higher',
  lower: 'Make lower',
  splitter: (before: string, after: string): string => `Line between ${before} and ${after}`,
};
