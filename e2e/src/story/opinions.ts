import { addDays, type Day } from '@mulin/domain/day/day';
import type { Door } from '../front-door/door';
import { chance, eachOf, staff } from './cast';
import { runTimer, type Scene } from './clock';
import type { Resident } from './residents';

/** How many of the households answer. */
const ANSWER = 60;

/** What officers put up to read, a survey with its result, and one that still runs. */
export function opinionScenes(
  door: Door,
  communityId: string,
  today: Day,
  residents: () => readonly Resident[],
): Scene[] {
  const community = door.as(staff.communityOfficer.openid);
  const committee = door.as(staff.committeeMember.openid);
  let surveyId = '';
  return [
    {
      day: addDays(today, -45),
      time: '10:00',
      title: '社区发宣传，做满意度调查',
      async play() {
        await community.library.publish({
          communityId,
          requestId: 'charging',
          reach: 'community',
          kind: 'article',
          title: '电动车不要推上楼充电',
          body: '楼道里充电，一着火人就出不来。小区东门车棚有充电口，晚上有人值守。\n电池带回家充也一样危险。',
        });
        ({ surveyId } = await community.surveys.open({
          communityId,
          requestId: 'satisfaction',
          kind: 'satisfaction',
          title: '今年物业服务满意吗',
          intro: '答案只公布合计，谁答了什么不公布。',
          each: 'person',
          targetPercent: 80,
          closesOn: addDays(today, -31),
          questions: [
            { id: 'q1', text: '总的来说，对物业服务满意吗？', kind: 'score' },
            { id: 'q2', text: '最该先改进什么？', kind: 'one', options: ['保洁', '电梯', '门禁和巡逻', '绿化'] },
            { id: 'q3', text: '还想说什么？', kind: 'words' },
          ],
        }));
      },
    },
    {
      day: addDays(today, -40),
      time: '20:00',
      title: '居民答问卷',
      async play() {
        await eachOf(residents().slice(0, ANSWER), async ({ openid, unitIds: [unitId = ''] }) => {
          const mood = chance(`${openid} mood`);
          await door.as(openid).surveys.answer({
            unitId,
            surveyId,
            answers: [
              { questionId: 'q1', picks: [mood < 0.35 ? 0 : mood < 0.8 ? 1 : mood < 0.92 ? 2 : 3] },
              { questionId: 'q2', picks: [Math.floor(chance(`${openid} first`) * 4)] },
              { questionId: 'q3', words: mood > 0.92 ? '电梯坏得太勤，修了又坏' : '' },
            ],
          });
        });
      },
    },
    {
      day: addDays(today, -30),
      time: '08:00',
      title: '问卷截止，结果上公示栏',
      play: () => runTimer(door, 'surveys'),
    },
    {
      day: addDays(today, -6),
      time: '19:00',
      title: '业委会征求意见',
      async play() {
        await committee.surveys.open({
          communityId,
          requestId: 'bikes',
          kind: 'opinion',
          title: '北门要不要加装电动车充电棚',
          intro: '要占北门绿地约 40 ㎡，费用想用公共收益。先听听大家的，再决定开不开业主大会。',
          each: 'head',
          closesOn: addDays(today, 9),
          questions: [
            { id: 'q1', text: '您的意见', kind: 'one', options: ['应该装', '可以装，换个地方', '不要装'] },
            { id: 'q2', text: '想说的话', kind: 'words' },
          ],
        });
      },
    },
  ];
}
