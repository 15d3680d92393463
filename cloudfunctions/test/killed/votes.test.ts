import { both, nonceOf, runningPoll, window } from '../assembly/running-poll';
import type { TestCloud } from '../cloud';
import { faultsWhenKilled, type Scene } from './killed';

const afterwards = async (cloud: TestCloud): Promise<void> => {
  await cloud.tick('assembly', 'assembly');
  await cloud.tick('assembly', 'log');
  await cloud.tick('messages', 'messages');
};

const scenes: Record<string, Scene> = {
  'a vote is announced, its roll frozen': {
    async prepare(cloud) {
      const { communityId } = await runningPoll(cloud);
      cloud.at(window.before);
      const { pollId } = await cloud.as('committee').assembly.draft({
        communityId,
        title: '又一次',
        opensAt: window.opensAt,
        closesAt: window.closesAt,
        paperUntil: window.paperUntil,
        questions: [
          { matter: 'company', shortName: '续聘', text: '是否续聘？', ifAgree: '再管 3 年。', ifAgainst: '另选一家。' },
        ],
      });
      return () => cloud.as('committee').assembly.announce({ pollId });
    },
    afterwards,
  },
  'a ballot is cast': {
    async prepare(cloud) {
      const { pollId, unitOf } = await runningPoll(cloud);
      cloud.at(window.within);
      const ballot = { unitId: unitOf(3), pollId, choices: both('agree'), nonce: nonceOf('a') };
      return () => cloud.as('owner-3').assembly.cast(ballot);
    },
    afterwards,
  },
  'a ballot is changed': {
    async prepare(cloud) {
      const { pollId, unitOf } = await runningPoll(cloud);
      cloud.at(window.within);
      const ballot = { unitId: unitOf(3), pollId, choices: both('agree'), nonce: nonceOf('a') };
      await cloud.as('owner-3').assembly.cast(ballot);
      return () => cloud.as('owner-3').assembly.cast({ ...ballot, choices: both('against'), nonce: nonceOf('b') });
    },
    afterwards,
  },
  'those who have not voted are reminded': {
    async prepare(cloud) {
      const { pollId } = await runningPoll(cloud);
      cloud.at(window.within);
      return () => cloud.as('committee').messages.remindNow({ pollId });
    },
    afterwards,
  },
};

test.each(Object.entries(scenes))(
  'killed at any write: %s, and it ends as if nothing had been',
  async (_, scene) => {
    const { faults, writes } = await faultsWhenKilled(scene);
    expect(faults).toEqual([]);
    expect(writes).toBeGreaterThan(2);
  },
  300_000,
);
