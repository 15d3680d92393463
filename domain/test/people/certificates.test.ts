import { hasExpired, standing, toRenew } from '../../src/people/certificates';

const lift = (validUntil: string | null) => ({ name: '电梯安全管理员证', validUntil });
const power = (validUntil: string | null) => ({ name: '电工证', validUntil });

test('a renewed certificate stands in for the old one of its name, in whichever order they were written down', () => {
  expect(standing([lift('2026-10-31'), power('2027-01-01'), lift('2030-10-31')])).toEqual([
    lift('2030-10-31'),
    power('2027-01-01'),
  ]);
  expect(standing([lift(null), lift('2030-10-31')])).toEqual([lift(null)]);
});

test('the last day counts; thirty days ahead it is time', () => {
  expect([hasExpired(power('2026-11-21'), '2026-11-21'), hasExpired(power('2026-11-20'), '2026-11-21')]).toEqual([
    false,
    true,
  ]);
  const all = [power('2026-12-21'), lift('2026-12-22'), { name: '保安员证', validUntil: '2025-01-01' }];
  expect(toRenew(all, '2026-11-21').map(({ name }) => name)).toEqual(['电工证', '保安员证']);
  expect(toRenew([...all, power('2029-12-21'), { name: '保安员证', validUntil: null }], '2026-11-21')).toEqual([]);
});
