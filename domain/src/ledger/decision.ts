const ON_PAPER = 'paper:';

/** 系统外的表决: what a person wrote down of a vote that was not held here. Nobody has checked it, and every statement says so. */
export const paperDecision = (words: string): string => `${ON_PAPER}${words}`;

/** The words of a vote on paper; undefined for one that was held here, which is named by its id. */
export const wordsOnPaper = (decisionId: string): string | undefined =>
  decisionId.startsWith(ON_PAPER) ? decisionId.slice(ON_PAPER.length) : undefined;
