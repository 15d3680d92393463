import { know, owner, places, settle, staff } from '../world';
import { faultsWhenKilled, type Scene } from './killed';

const { community: communityId, home } = places;
const cook = { role: 'clerk', personName: '新来的', phone: '13900009999' } as const;

const scenes: Record<string, Scene> = {
  'a post is given to somebody who has signed in': {
    async prepare(cloud) {
      await settle();
      cloud.at('2026-07-13T09:00:00+08:00');
      await know('newcomer', cook.phone);
      return () => cloud.as(staff.manager).account.appoint({ communityId, ...cook });
    },
  },
  'somebody signs in and takes the post that waits': {
    async prepare(cloud) {
      await settle();
      cloud.at('2026-07-13T09:00:00+08:00');
      await cloud.as(staff.manager).account.appoint({ communityId, ...cook });
      return () => cloud.as('newcomer').account.register({ consent: true, phoneCode: cloud.phoneCode(cook.phone) });
    },
  },
  'a binding a family member asked for is approved': {
    async prepare(cloud) {
      await settle();
      cloud.at('2026-07-13T09:00:00+08:00');
      await know('son', '13900008888');
      const asked = { unitId: home, role: 'family', personName: '王小明', note: '' } as const;
      const { membershipId } = await cloud.as('son').account.askToBind(asked);
      return () => cloud.as(staff.clerk).account.decideBinding({ membershipId, approve: true, reason: '' });
    },
  },
  'a household reports what is broken': {
    async prepare(cloud) {
      await settle();
      cloud.at('2026-07-13T09:00:00+08:00');
      const report = { unitId: home, requestId: 'r-tap-0001', category: 'water', common: true, place: '地下室' };
      const said = { ...report, urgency: 'normal', text: '地下室漏水' } as const;
      return () => cloud.as(owner).requests.report(said as Parameters<typeof cloud.nobody.requests.report>[0]);
    },
  },
  'a notice is hung on the board': {
    async prepare(cloud) {
      await settle();
      cloud.at('2026-07-13T09:00:00+08:00');
      const notice = {
        communityId,
        noticeId: 'n-1',
        kind: 'four-open.repair',
        title: '报修电话',
        body: '打 110 不如打前台。',
      };
      return () => cloud.as(staff.clerk).board.post(notice as Parameters<typeof cloud.nobody.board.post>[0]);
    },
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
