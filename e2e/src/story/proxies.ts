import { addDays } from '@mulin/domain/day/day';
import type { Door } from '../front-door/door';
import { answersOf, nonceOf } from './ballots';
import { agent } from './cast';
import type { Scene } from './clock';
import { signIn } from './places';
import type { Resident } from './residents';
import { rolesAmong } from './roles';
import type { Vote } from './votes';

/** 委托: one given, accepted and used; another one waits for the agent's answer. */
export function proxyScenes(
  door: Door,
  { opens, closes }: Vote,
  residents: () => readonly Resident[],
  pollId: () => string,
): Scene[] {
  const helper = door.as(agent.openid);
  const grant = ({ openid, unitIds: [unitId = ''] }: Resident) =>
    door.as(openid).assembly.grantProxy({
      ...{ unitId, pollId: pollId(), until: closes },
      ...{ agentName: agent.name, agentPhone: agent.phone },
    });
  let proxyId = '';
  return [
    {
      day: addDays(opens, 1),
      time: '12:00',
      title: '外地的业主委托亲戚投票',
      async play() {
        ({ proxyId } = await grant(rolesAmong(residents()).principal));
      },
    },
    {
      day: addDays(opens, 2),
      time: '19:00',
      title: '受托人接受委托，替他投票',
      followed: true,
      async play() {
        await signIn(door, agent.openid);
        await helper.assembly.answerProxy({ proxyId, accept: true });
        const { poll } = await helper.assembly.agentBallot({ proxyId, pollId: pollId() });
        const choices = answersOf(agent.openid, poll.questions);
        await helper.assembly.castAsAgent({
          proxyId,
          pollId: pollId(),
          choices,
          nonce: nonceOf(pollId(), agent.openid),
        });
      },
    },
    {
      day: addDays(opens, 9),
      time: '13:00',
      title: '又一位业主委托同一个人',
      play: async () => void (await grant(rolesAmong(residents()).waiting)),
    },
  ];
}
