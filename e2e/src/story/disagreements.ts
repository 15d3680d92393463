import { addDays, type Day } from '@mulin/domain/day/day';
import { kindsOfStatement } from '@mulin/domain/disclosure/kinds-of-statement';
import { uploadPath } from '@mulin/shared-types/uploads';
import type { Door } from '../front-door/door';
import { renter, staff } from './cast';
import type { Scene } from './clock';
import type { Pictures } from './pictures';
import type { Resident } from './residents';
import { rolesAmong } from './roles';

interface Around {
  communityId: string;
  today: Day;
  /** The last day of the half-year whose statement stands on the board. */
  halfEnd: Day;
}

/** Where one answer is not enough: a question about a statement goes to the community; a tenant’s yes to a price waits for the owner’s. */
export function disagreementScenes(
  door: Door,
  { communityId, today, halfEnd }: Around,
  residents: () => readonly Resident[],
  pictures: Pictures,
): Scene[] {
  const asked = [addDays(today, -5), addDays(halfEnd, 9)].sort().at(-1) ?? today;
  const asker = () => rolesAmong(residents()).asker;
  let questionId = '';
  return [
    {
      day: asked,
      time: '09:20',
      title: '业主在收支公示下面提问，物业答复',
      async play() {
        const one = asker();
        const person = door.as(one.openid);
        const { rows } = await person.board.notices({ communityId, group: 'money', skip: 0, limit: 50 });
        const ofFees = `statements.${kindsOfStatement.fees.letter}`;
        const notice = rows.find(({ kind, missing }) => kind === ofFees && missing === null);
        const [unitId = ''] = one.unitIds;
        const noticeId = notice?.id ?? '';
        await person.board.ask({
          unitId,
          noticeId,
          questionId: 'demo-lift-cost',
          line: '电梯维保',
          text: '电梯维保每月四千多，半年来修了几次、换了什么？',
        });
        const { questions } = await door.as(staff.manager.openid).board.questions({ noticeId });
        questionId = questions[0]?.questionId ?? '';
        await door.as(staff.manager.openid).board.answer({ questionId, answer: '按合同每半个月保养一次。' });
      },
    },
    {
      day: addDays(asked, 1),
      time: '08:40',
      title: '答复不满意，业主请社区答复',
      async play() {
        const why = '问的是换了什么，没有答。';
        await door.as(asker().openid).board.takeFurther({ questionId, why });
      },
    },
    {
      day: addDays(today, -2),
      time: '19:10',
      title: '租户报修，师傅报价，等房东同意',
      async play() {
        const { landlord } = rolesAmong(residents());
        const [unitId = ''] = landlord.unitIds;
        const tenant = door.as(renter.openid);
        await tenant.account.register({ consent: true, phoneCode: await tenant.phoneCode() });
        const note = '租住，看过合同';
        const { membershipId } = await tenant.account.askToBind({
          unitId,
          role: 'tenant',
          personName: renter.name,
          note,
        });
        await door.as(staff.clerk.openid).account.decideBinding({ membershipId, approve: true, reason: '已核对合同' });
        const photo = await tenant.upload(uploadPath('requests', communityId, 'tap.png'), pictures.broken);
        const { requestId } = await tenant.requests.report({
          unitId,
          requestId: 'demo-tap',
          category: 'water',
          common: false,
          place: '厨房',
          urgency: 'normal',
          text: '水龙头关不严，一直滴水',
          fileIds: [photo],
        });
        const repairer = door.as(staff.repairer.openid);
        await repairer.requests.take({ requestId, note: '明天上午到' });
        const { no } = await repairer.requests.offer({ requestId, what: '换陶瓷阀芯龙头，材料和人工', fen: 8_500 });
        await tenant.requests.answerOffer({ requestId, no, agree: true, note: '' });
      },
    },
  ];
}
