import { atLeastAsUrgent, emergenciesFirst, emergencyOf } from '../../src/requests/emergencies';
import { presetCategories } from '../../src/requests/presets';

test('somebody in a lift, then a burst pipe, stand first; the rest as the community has it', () => {
  const [first, second, ...rest] = emergenciesFirst(presetCategories);
  expect([first, second].map((one) => [one?.title, one?.urgency])).toEqual([
    ['电梯困人', 'danger'],
    ['水管爆裂', 'urgent'],
  ]);
  expect(rest.map(({ category }) => category)).toEqual(
    presetCategories.map(({ category }) => category).filter((category) => !emergencyOf(category)),
  );
});

test('nobody makes them less urgent; more urgent they may be', () => {
  expect(emergenciesFirst([{ category: 'trapped', urgency: 'planned' }])).toEqual([
    { category: 'trapped', urgency: 'danger' },
  ]);
  expect(atLeastAsUrgent('burst', 'planned')).toBe('urgent');
  expect(atLeastAsUrgent('burst', 'danger')).toBe('danger');
  expect(atLeastAsUrgent('light', 'planned')).toBe('planned');
  expect(emergencyOf('constructor')).toBeUndefined();
});
