import { board } from '@mulin/shared-types/operations/board';
import { now } from '../kit/clock';
import { runJobs } from '../kit/jobs';
import { serve } from '../kit/serve';
import { openMonthJobs } from './books/each-month';
import { booksChunk, STATEMENT_BOOKS } from './books/job';
import { enterBudget } from './budgets/enter';
import { budgets } from './budgets/list';
import { reviewBudget } from './budgets/review';
import { draftStatement } from './draft-statement';
import { openDuties } from './duties';
import { answerFurther, takeFurther, takenFurther } from './further';
import { likeCommunities } from './like-communities';
import { lists } from './lists';
import { kinds, notice, notices } from './notices';
import { post } from './post';
import { answer, ask, questions, unanswered } from './questions';
import { reviewStatement, submitStatement } from './review-statement';
import { statementSheet } from './sheet';
import { statement, statements } from './statements';

/** Well inside the function's time limit; what is left is done on the next tick. */
const TICK_MS = 40_000;

export const main = serve(
  board,
  {
    notices,
    notice,
    kinds,
    post,
    draftStatement,
    submitStatement,
    reviewStatement,
    statements,
    statement,
    statementSheet,
    likeCommunities,
    budgets,
    enterBudget,
    reviewBudget,
    lists,
    ask,
    questions,
    answer,
    unanswered,
    takeFurther,
    answerFurther,
    takenFurther,
  },
  {
    timers: {
      async openDuties(ctx) {
        await openDuties(ctx);
        await openMonthJobs(ctx.now);
      },
      work: () => runJobs(STATEMENT_BOOKS, booksChunk, new Date(now().getTime() + TICK_MS)),
    },
  },
);
