import { createHash, timingSafeEqual } from 'node:crypto';
import { memberships } from '@mulin/shared-types/documents/people';
import { districts } from '@mulin/shared-types/documents/places';
import type { community } from '@mulin/shared-types/operations/community';
import { Refusal } from '@mulin/shared-types/refusal';
import { membershipId } from '../account/membership';
import type { Handler } from '../kit/context';
import { transaction } from '../kit/database';
import { shortIdOf } from '../kit/ids';
import { seal } from '../kit/sealed';

/** One environment serves one district, so its data key gives the district its one id: founding twice meets itself. */
const districtId = (): string => shortIdOf('d', 'place', 'district');

export const foundDistrict: Handler<typeof community, 'foundDistrict'> = async (input, { caller, now, note }) => {
  const { setupKey, name, personName } = input;
  if (!isSetupKey(setupKey)) throw new Refusal('INVALID_INPUT', '启用密钥不对，请向部署系统的人核对', 'setupKey');
  const _id = districtId();
  const place = { districtId: _id };
  await transaction(async (tx) => {
    const founded = await tx.get(districts, _id);
    const officer = membershipId(caller.openid, 'bureau', place);
    if (founded) {
      if (await tx.get(memberships, officer)) return;
      throw new Refusal('CONFLICT', `${founded.name}已经启用，要加入请联系住建局的经办人`);
    }
    await tx.insert(districts, { _id, name, foundedAt: now });
    await tx.insert(memberships, {
      _id: officer,
      openid: caller.openid,
      role: 'bureau',
      ...place,
      personName: seal('name', personName),
      ground: 'founded',
      status: 'active',
      note: '',
      since: now,
      until: null,
      decidedBy: caller.openid,
    });
  });
  note({ districtId: _id, name });
  return place;
};

/** Compared in constant time, so that the answer's delay tells nothing about the key. An environment without a key cannot be founded. */
function isSetupKey(given: string): boolean {
  const key = process.env.MULIN_SETUP_KEY ?? '';
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(key)) && key.length >= 16;
}
