/** How far a statement or a yearly budget is on its way to the residents. */
export const reviewedStates = {
  draft: '草稿',
  submitted: '等业委会复核',
  returned: '业委会退回了',
  published: '公示了',
  superseded: '被更正了',
} as const;
