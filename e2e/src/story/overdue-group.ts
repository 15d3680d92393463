import { addDays, type Day } from '@mulin/domain/day/day';
import type { Door } from '../front-door/door';
import type { Scene } from './clock';
import { bindHome, openNeighbour, tala } from './neighbours';

/** 塔拉花园: an owner asked for the first assembly; sixty days are over and there is no preparatory group. */
export function overdueGroupScenes(
  door: Door,
  today: Day,
  place: () => { streetId: string; collectFrom: Day },
  tell: (communityId: string) => void,
): Scene[] {
  return [
    {
      day: addDays(today, -74),
      time: '09:20',
      title: `${tala.name}开通，业主申请成立业主大会`,
      async play() {
        const { streetId, collectFrom } = place();
        const communityId = await openNeighbour(door, streetId, collectFrom, tala);
        tell(communityId);
        const [applicant] = tala.homes;
        if (!applicant) return;
        await bindHome(door, applicant);
        const reason = '入住三年，门禁坏了没人管，请镇里帮着把业主大会开起来。';
        await door.as(applicant.openid).formation.apply({ communityId, reason });
      },
    },
  ];
}
