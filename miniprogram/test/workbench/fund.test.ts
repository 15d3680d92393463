import { type Words, wordsOf } from '../../src/packages/books/fund/apply-words';
import { isStep } from '../../src/packages/books/fund/steps';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));
jest.mock('../../src/cloud/cloud', () => ({ cloud: {} }));

const typed: Words = {
  title: '电梯大修',
  what: '换曳引机',
  route: 'assembly',
  emergency: 'lift',
  decision: 'p1#q1',
  legalGround: '某函',
  buildings: '3号楼、5号楼 7号楼',
  stair: '',
  contractor: '电梯公司',
  warranty: '两年',
};

test('an application carries only what belongs to its way of deciding', () => {
  const byAssembly = wordsOf(typed);
  expect(byAssembly).toMatchObject({ pollId: 'p1', questionId: 'q1', buildings: ['3号楼', '5号楼', '7号楼'] });
  expect(byAssembly).not.toHaveProperty('emergency');
  expect(byAssembly).not.toHaveProperty('legalGround');
  const emergency = wordsOf({ ...typed, route: 'emergency', stair: '2' });
  expect(emergency).toMatchObject({ emergency: 'lift', stair: 2 });
  expect(emergency).not.toHaveProperty('pollId');
});

test('a stair is a number, a step is one of those there are', () => {
  expect(() => wordsOf({ ...typed, stair: '二' })).toThrow('填单元号');
  expect(isStep('settle')).toBe(true);
  expect(isStep('toString')).toBe(false);
  expect(isStep(undefined)).toBe(false);
});
