import { addDays, type Day } from '@mulin/domain/day/day';
import { formatFen } from '@mulin/domain/money/fen';
import { uploadPath } from '@mulin/shared-types/uploads';
import type { Door } from '../front-door/door';
import { staff } from './cast';
import { runTimer, type Scene } from './clock';
import type { Pictures } from './pictures';

/** First deposit and what is left of it, in fen per ㎡; a few old homes have little left. */
const FIRST_PER_SQM = 5_500;
const leftPercent = (nth: number) => (nth % 17 === 0 ? 24 : 88);
const BUDGET_FEN = 1_860_000;
const FINAL_FEN = 1_795_000;

/** 维修资金: the opening balances, then a broken pump mended as an emergency, from the application to the after-notice. */
export function fundScenes(door: Door, communityId: string, from: Day, pictures: Pictures): Scene[] {
  const manager = door.as(staff.manager.openid);
  const community = door.as(staff.communityOfficer.openid);
  const street = door.as(staff.street.openid);
  let projectId = '';
  const paper = (who: typeof manager, name: string) =>
    who.upload(uploadPath('fund', communityId, `${name}.png`), pictures.paper);
  /** What one enters, another confirms; homes' lines are written by a job. */
  const confirm = async (entryId: string) => {
    await street.fund.confirm({ entryId, agree: true });
    await runTimer(door, 'fund');
  };
  const pay = async (kind: 'advance' | 'payment' | 'retention', amountFen: number, day: Day) => {
    const fileIds = [await paper(manager, kind)];
    const { entryId } = await manager.fund.pay({ projectId, requestId: kind, kind, amountFen, day, fileIds });
    await confirm(entryId);
  };

  return [
    {
      day: addDays(from, 12),
      time: '10:00',
      title: '登记维修资金期初余额',
      async play() {
        const lines = ['房号,首期,余额'];
        for (let skip = 0; ; skip += 50) {
          const { units } = await manager.roll.list({ communityId, skip, limit: 50 });
          for (const [index, { label, areaCenti }] of units.entries()) {
            const first = Math.round((areaCenti * FIRST_PER_SQM) / 100);
            const left = Math.round((first * leftPercent(skip + index)) / 100);
            lines.push(`${label},${formatFen(first).replaceAll(',', '')},${formatFen(left).replaceAll(',', '')}`);
          }
          if (units.length < 50) break;
        }
        const list = new TextEncoder().encode(lines.join('\n'));
        const { entryId } = await community.fund.previewOpening({
          communityId,
          fileId: await community.upload(uploadPath('fund', communityId, 'opening.csv'), list),
          day: addDays(from, 10),
          evidence: [await paper(community, 'bank')],
        });
        await confirm(entryId);
      },
    },
    {
      day: addDays(from, 70),
      time: '08:40',
      title: '水泵坏了，申请应急维修',
      async play() {
        ({ projectId } = await manager.fund.apply({
          communityId,
          requestId: 'pump',
          title: '生活水泵应急更换',
          what: '二号水泵烧毁，高层供水不足，更换同型号水泵一台',
          route: 'emergency',
          emergency: 'pump',
          budgetFen: BUDGET_FEN,
          contractor: '鄂尔多斯市供水设备安装公司',
          warranty: '两年',
          fileIds: [await paper(manager, 'pump')],
          excluded: { warranty: false, utilities: false, damage: false, service: false },
        }));
        await community.fund.check({ projectId, agree: true });
        await street.fund.approve({ projectId, agree: true });
        await runTimer(door, 'fund');
        await pay('advance', BUDGET_FEN / 2, addDays(from, 70));
      },
    },
    {
      day: addDays(from, 84),
      time: '16:10',
      title: '水泵验收、结算、事后公示',
      async play() {
        const day = addDays(from, 84);
        const fileIds = [await paper(manager, 'accepted')];
        const { entryId } = await manager.fund.settleProject({ projectId, finalFen: FINAL_FEN, day, fileIds });
        await confirm(entryId);
        const { mayPayFen } = await manager.fund.project({ projectId });
        await pay('payment', mayPayFen, day);
        await manager.fund.publishUse({ projectId, fileIds: [] });
      },
    },
  ];
}
