import { openChallenge } from '@mulin/domain/assembly/seal/challenge';
import { publicKeyOf } from '@mulin/domain/assembly/seal/opening';
import { addDays, type Day } from '@mulin/domain/day/day';
import type { Door } from '../front-door/door';
import { nonceOf } from './ballots';
import { at } from './calendar';
import { staff } from './cast';
import type { Scene } from './clock';

/** A vote sealed to three holders, still a draft: committee and community have made and rehearsed their keys, the street has not. */
export function sealedDraftScenes(
  door: Door,
  communityId: string,
  today: Day,
  tell: (pollId: string) => void,
): Scene[] {
  const { committeeMember, communityOfficer } = staff;
  let pollId = '';
  const makeKey = async (openid: string, holder: 'committee' | 'community') => {
    const { assembly } = door.as(openid);
    const secret = nonceOf(pollId, holder) + nonceOf(holder, pollId);
    const { challenge } = await assembly.offerSealKey({ pollId, holder, key: publicKeyOf(secret) });
    await assembly.rehearseSealKey({ pollId, holder, answer: openChallenge(challenge, secret) ?? '' });
  };
  return [
    {
      day: addDays(today, -3),
      time: '15:30',
      title: '业委会起草一次三方封存的表决',
      async play() {
        ({ pollId } = await door.as(committeeMember.openid).assembly.draft({
          communityId,
          title: `${today.slice(0, 4)} 年第 3 次业主大会`,
          kind: 'extraordinary',
          opensAt: at(addDays(today, 20), '08:00'),
          closesAt: at(addDays(today, 35), '18:00'),
          paperUntil: at(addDays(today, 37), '18:00'),
          sealed: true,
          questions: [
            {
              matter: 'other',
              shortName: '公共收益',
              text: '是否同意公共收益每年拿出 60% 补充专项维修资金，其余用于小区公共开支？',
              ifAgree: '一年约 3 万元进维修资金，其余照旧公示。',
              ifAgainst: '公共收益先留着，怎么用再议。',
            },
          ],
        }));
        tell(pollId);
        await makeKey(committeeMember.openid, 'committee');
      },
    },
    {
      day: addDays(today, -2),
      time: '10:10',
      title: '社区生成开票密钥',
      play: () => makeKey(communityOfficer.openid, 'community'),
    },
  ];
}
