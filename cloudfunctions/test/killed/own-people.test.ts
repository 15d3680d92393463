import { requests } from '@mulin/shared-types/documents/requests';
import { uploadPath } from '@mulin/shared-types/uploads';
import { membershipId } from '../../src/account/membership';
import { table } from '../../src/kit/database';
import { documentOf } from '../sample';
import { know, owner, places, post, reside, settle, staff } from '../world';
import { faultsWhenKilled, type Scene } from './killed';

const { community: communityId, home: unitId } = places;
const NOW = '2026-11-21T10:00:00+08:00';

const scenes: Record<string, Scene> = {
  'an account is closed': {
    async prepare(cloud) {
      await settle();
      cloud.at(NOW);
      await cloud.as(owner).account.askCorrection({
        membershipId: membershipId(owner, 'owner', { unitId, communityId }),
        kind: 'other',
        wanted: '改一下',
      });
      return () => cloud.as(owner).account.closeAccount({ confirm: '注销' });
    },
  },
  'a home passes to its new owner': {
    async prepare(cloud) {
      await settle();
      cloud.at(NOW);
      await know('buyer', '15811110000');
      await reside('xiaoyu', 'family', unitId, '王小雨');
      const fileId = await cloud.upload(uploadPath('transfers', communityId, 'x.jpg'), 'jpeg');
      const { transferId } = await cloud.as(staff.clerk).account.askTransfer({
        unitId,
        day: '2026-11-20',
        owners: [{ name: '李新', phone: '15811110000' }],
        whyWithout: '法院判决过户',
        fileIds: [fileId],
      });
      return () => cloud.as(staff.manager).account.decideTransfer({ transferId, decision: 'approve' });
    },
  },
  'somebody leaves and hands over': {
    async prepare(cloud) {
      await settle();
      cloud.at(NOW);
      await post('second', 'repairer', { communityId });
      const job = { _id: 'r1', communityId, state: 'working', handler: staff.repairer } as const;
      await table(requests).insert(documentOf(requests, job));
      const leaving = membershipId(staff.repairer, 'repairer', { communityId });
      const successorId = membershipId('second', 'repairer', { communityId });
      const handed = { membershipId: leaving, reason: '调岗', successorId, custody: ['钥匙'] };
      return () => cloud.as(staff.manager).account.endPost(handed);
    },
  },
  'the owner agrees to a tenant': {
    async prepare(cloud) {
      await settle();
      cloud.at(NOW);
      await know('lodger', '15800003333');
      const asked = await cloud.as('lodger').account.askToBind({ unitId, role: 'tenant', personName: '李租客' });
      return () => cloud.as(owner).account.decideBinding({ ...asked, approve: true });
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
