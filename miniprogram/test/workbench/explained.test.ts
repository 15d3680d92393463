import { notWritten } from '../../src/desk/explained';

test('what was written down, now or by an earlier press, needs no word', () => {
  expect(notWritten({ explained: true, note: '支票还没兑现' }, '支票还没兑现')).toBeUndefined();
  expect(notWritten({ explained: false, note: '支票还没兑现' }, '支票还没兑现')).toBeUndefined();
});

test('who comes after a colleague reads what the colleague wrote, and that the own reason is not kept', () => {
  expect(notWritten({ explained: false, note: '支票还没兑现' }, '不知道')).toMatch(/“支票还没兑现”.*没有记下来/);
});

test('what has come to agree meanwhile needs no reason', () => {
  expect(notWritten({ explained: false, note: '' }, '不知道')).toMatch(/对上了.*没有记下来/);
});
