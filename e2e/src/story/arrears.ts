import { addDays, type Day } from '@mulin/domain/day/day';
import type { Door } from '../front-door/door';
import { staff } from './cast';
import type { Scene } from './clock';
import type { Resident } from './residents';

/** Days after the bills were due, and how many of the homes that still owe get so far. */
const ways = [
  { step: 'call', after: 20, homes: 14, note: '打了电话', outcome: 'promised', said: '说月底前缴' },
  {
    step: 'demand',
    after: 45,
    homes: 6,
    note: '书面催告，贴门并挂号寄出',
    outcome: 'registered',
    said: '挂号信已签收',
  },
  { step: 'mediation', after: 75, homes: 2, note: '申请社区人民调解', outcome: 'handed-over', said: '社区已受理' },
] as const;

/** 催缴: each step in its time, never before what the covenant or the default says, and what came of it. */
export function arrearsScenes(
  door: Door,
  communityId: string,
  due: Day,
  today: Day,
  residents: () => readonly Resident[],
): Scene[] {
  const clerk = door.as(staff.clerk.openid);
  const steps = ways.map(({ step, after, homes: most, note, outcome, said }) => ({
    day: addDays(due, after),
    time: '10:30',
    title: `催缴：${note}`,
    async play() {
      const day = addDays(due, after);
      const { homes } = await clerk.arrears.overdueHomes({ communityId, limit: 50 });
      const ready = homes.filter(({ next }) => next?.step === step && next.ready).slice(0, most);
      for (const { unitId } of ready) {
        const { stepId } = await clerk.arrears.takeStep({ unitId, step, note });
        await clerk.arrears.noteOutcome({ stepId, outcome, day, note: said });
      }
    },
  }));
  return [
    ...steps,
    {
      day: addDays(today, -3),
      time: '20:10',
      title: '住户对账单提异议',
      async play() {
        const { homes } = await clerk.arrears.overdueHomes({ communityId, limit: 50 });
        const owing = new Map(homes.map(({ unitId }) => [unitId, true]));
        const one = residents().find(({ unitIds }) => unitIds.some((unitId) => owing.has(unitId)));
        const unitId = one?.unitIds.find((each) => owing.has(each));
        if (!one || unitId === undefined) return;
        await door.as(one.openid).arrears.dispute({ unitId, text: '楼道灯坏了两个月没人修，修好我就缴。' });
      },
    },
  ];
}
