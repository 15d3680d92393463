import { emptyDecision, emptyDraft, type Known } from '../../src/packages/convening/convene/draft';
import { matterPicks, ruleWords } from '../../src/packages/convening/convene/matter-words';
import { asSent, fromKept, settledOf } from '../../src/packages/convening/convene/sent';
import { checkStep, isChanged } from '../../src/packages/convening/convene/steps';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

const fieldOf = (check: () => unknown): string | undefined => {
  try {
    check();
  } catch (thrown) {
    return (thrown as { field?: string }).field;
  }
  return undefined;
};

const draft = emptyDraft('2026-07-13', settledOf());
const known: Known = {
  earliestDay: '2026-07-29',
  hasCommittee: true,
  needsReason: false,
  consent: null,
  buildings: [],
  parking: 0,
  elections: [],
  texts: [],
  petitions: [],
};
const full = {
  ...emptyDecision(1),
  matter: 'other',
  shortName: '事',
  text: '是否？',
  ifAgree: '好',
  ifAgainst: '不',
} as const;
const election = { kind: 'election', key: 2, electionId: 'e', shortName: '选业委会', text: '换届' } as const;

test('opens at the earliest after 15 whole days, by the clock of UTC+8; paper is entered a day longer', () => {
  expect(draft.opens).toBe('2026-07-29');
  expect(asSent(draft, [])).toMatchObject({
    opensAt: '2026-07-29T00:00:00.000Z',
    closesAt: '2026-08-12T10:00:00.000Z',
    paperUntil: '2026-08-13T10:00:00.000Z',
  });
});

test('says at which field a step is not finished', () => {
  const field = (step: Parameters<typeof checkStep>[0], change: object, of = known) =>
    fieldOf(() => checkStep(step, { ...draft, ...change }, of));
  expect(field('kind', {})).toBe('title');
  expect(field('kind', { title: '会' }, { ...known, needsReason: true })).toBe('instead');
  expect(field('what', {})).toBe('questions.0.matter');
  expect(field('what', { questions: [] })).toBe('questions');
  expect(field('what', { questions: [full, emptyDecision(2)] })).toBe('questions.1.matter');
  expect(field('what', { questions: [{ ...full, ifAgainst: ' ' }] })).toBe('questions.0.ifAgainst');
  expect(field('what', { questions: [full, election] })).toBeUndefined();
  expect(field('when', { closes: '2026-07-29' })).toBe('closesAt');
  expect(field('effect', { legalMode: 'binding-electronic' })).toBe('electronicGround');
});

test('what departs from the usual way needs its clause', () => {
  const changed = { ...draft, policy: { ...draft.policy, channelPriority: ['paper' as const] } };
  expect(isChanged(changed, 'channelPriority')).toBe(true);
  expect(isChanged(changed, 'duplicates')).toBe(false);
  expect(fieldOf(() => checkStep('rules', changed, known))).toBe('grounds.channelPriority');
  const grounded = { ...changed, grounds: { channelPriority: '第 10 条' } };
  expect(fieldOf(() => checkStep('rules', grounded, known))).toBeUndefined();
});

test('a draft of the cloud comes back as it was sent', () => {
  const mine = { ...draft, title: '会', questions: [full, election], grounds: { duplicates: '第 9 条', rights: ' ' } };
  const sent = asSent(mine, ['cloud://a/b.jpg']);
  expect(sent.grounds).toEqual({ duplicates: '第 9 条' });
  const kept = fromKept({
    buildings: [],
    legalMode: 'paper-binding',
    electronicGround: '',
    fileIds: [],
    sealed: false,
    instead: '',
    kind: 'regular',
    ...sent,
    policy: { ...draft.policy, channelPriority: null, followMajority: false },
    grounds: sent.grounds ?? {},
    questions: [{ ...full, kind: 'decision', covenantVersionId: undefined }, election],
  });
  expect(kept).toEqual({ ...mine, grounds: { duplicates: '第 9 条' }, fileIds: ['cloud://a/b.jpg'] });
});

test('nine matters; raising the fund, rebuilding and business with common parts need three quarters', () => {
  expect(matterPicks).toHaveLength(9);
  const special = matterPicks.filter(({ id }) => ruleWords(id, '2026-07-29').special).map(({ id }) => id);
  expect(special).toEqual(['raise-fund', 'rebuild', 'common-parts-use']);
  expect(ruleWords('use-fund', '2026-07-29').ground).toBe('民法典 278 条第（五）项');
});
