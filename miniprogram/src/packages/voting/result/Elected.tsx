import { CANDIDATE_OUTCOMES, type CandidateOutcome } from '@mulin/domain/assembly/recount/outcome-words';
import { Badge, type BadgeKind } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import { candidateTests, type ElectionResult } from './measures';
import { TestRows } from './Tests';

const stamps: Record<CandidateOutcome, BadgeKind> = {
  elected: 'ok',
  reserve: 'info',
  tied: 'wait',
  'not-elected': 'closed',
};

/** Every candidate by area and heads, and what became of it; nobody's result is left out. */
export function Elected({ shown }: { shown: ElectionResult }) {
  const { candidates, seats, passText, passed, committeeFormed } = shown;
  return (
    <>
      <Card title={`每位候选人，选 ${seats} 位`} small>
        <Note>{passText}，面积和人数都要过。过线的比席位多，得票多的当选，其余候补。</Note>
        {passed && !committeeFormed ? (
          <Note>
            整届选举要选出 5—11 位、单数，才组成业委会（《业主大会和业主委员会指导规则》第三十一条），不够的要补选。
          </Note>
        ) : null}
      </Card>
      {candidates.map((candidate) => (
        <Card
          key={candidate.candidateId}
          title={candidate.name}
          small
          aside={<Badge kind={stamps[candidate.outcome]} text={CANDIDATE_OUTCOMES[candidate.outcome]} />}
        >
          <TestRows tests={candidateTests(candidate)} />
          {candidate.outcome === 'tied' ? <Note>最后的席位票数一样，由人按公告里的规矩决定，系统不决定。</Note> : null}
        </Card>
      ))}
    </>
  );
}
