import { addDays, type Day } from '@mulin/domain/day/day';
import type { Door } from '../front-door/door';
import { chance, eachOf } from './cast';
import type { Scene } from './clock';
import type { Resident } from './residents';
import { rolesAmong } from './roles';

/** 连署 on its way: about half of the 20 % have signed. */
export function petitionScenes(
  door: Door,
  today: Day,
  residents: () => readonly Resident[],
  tell: (petitionId: string) => void,
): Scene[] {
  let petitionId = '';
  return [
    {
      day: addDays(today, -8),
      time: '18:30',
      title: '业主发起连署',
      async play() {
        const {
          openid,
          unitIds: [unitId = ''],
        } = rolesAmong(residents()).petitioner;
        ({ petitionId } = await door.as(openid).assembly.startPetition({
          unitId,
          matters: [{ matter: 'common-parts-use', text: '是否同意在 5 号楼东侧空地建电动自行车集中充电棚？' }],
          reason: '电动车没地方充，有人拉线、有人推进楼道，怕着火。早点开会定下来。',
        }));
        tell(petitionId);
      },
    },
    {
      day: addDays(today, -4),
      time: '19:20',
      title: '邻居签名',
      async play() {
        const { petitioner } = rolesAmong(residents());
        const signers = residents().filter(
          ({ openid }) => openid !== petitioner.openid && chance(`${openid} signs`) < 0.11,
        );
        await eachOf(signers, async ({ openid, unitIds: [unitId = ''] }) => {
          await door.as(openid).assembly.signPetition({ unitId, petitionId });
        });
      },
    },
  ];
}
