import { canonical } from '../../canonical/canonical';
import { asRollRow } from '../card/frozen-roll';
import { appendEntries, emptyLog, type LogSummary, summaryOf } from '../log/log';
import { Electorate } from '../tally/roll';
import { countQuestions } from './count';
import type { OpenBallot, QuestionResult, RecountPackage, RefusedBallot } from './package';

/** What several checks need of one package, worked out once, when it is first asked for. */
export class Study {
  private own?: Electorate;
  private counted?: QuestionResult[];
  private placed?: Map<string, number>;
  private written?: LogSummary[];

  constructor(readonly pack: RecountPackage) {}

  get electorate(): Electorate {
    const { roll, card } = this.pack;
    this.own ??= new Electorate(roll.map(asRollRow), card.policy, card.scope);
    return this.own;
  }

  /** Our own count. */
  get results(): QuestionResult[] {
    this.counted ??= countQuestions(this.pack.card, this.electorate, this.pack.ballots);
    return this.counted;
  }

  /** Commit → its place in the log, from 0. */
  get places(): ReadonlyMap<string, number> {
    this.placed ??= new Map(this.pack.log.entries.map(({ commit }, index) => [commit, index]));
    return this.placed;
  }

  /** What every head ought to say: the log written again up to its size; heads that are out of order have no summary. */
  get summaries(): readonly LogSummary[] {
    if (this.written) return this.written;
    const { pollId, log } = this.pack;
    const summaries: LogSummary[] = [];
    let state = emptyLog(pollId);
    for (const { size } of log.heads) {
      if (size < state.size || size > log.entries.length) break;
      state = appendEntries(state, log.entries.slice(state.size, size));
      summaries.push(summaryOf(state));
    }
    this.written = summaries;
    return summaries;
  }

  /** All ballots, those that stand and those that do not, in the order of the log. */
  inLogOrder(): (OpenBallot | RefusedBallot)[] {
    const place = ({ commit }: OpenBallot | RefusedBallot) => this.places.get(commit) ?? -1;
    return [...this.pack.ballots, ...this.pack.refused].sort((a, b) => place(a) - place(b));
  }
}

export interface Finding {
  ok: boolean;
  detail: string;
}

/** One check: what is looked at, what it proves, and the look itself. */
export interface Look {
  title: string;
  proves: string;
  look: (study: Study) => Finding;
}

export function yes(detail: string): Finding {
  return { ok: true, detail };
}

export function no(detail: string): Finding {
  return { ok: false, detail };
}

/** Whether two things have the same canonical text. */
export function same(found: unknown, expected: unknown, detail: string, fault: string): Finding {
  return canonical(found) === canonical(expected) ? yes(detail) : no(fault);
}
