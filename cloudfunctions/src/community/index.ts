import { community } from '@mulin/shared-types/operations/community';
import { serve } from '../kit/serve';
import { foundDistrict } from './found';
import { setLiftBuildings } from './lift-buildings';
import { openCommunity } from './open-community';
import { list, show } from './show';
import { openStreet, streets } from './streets';

export const main = serve(community, {
  foundDistrict,
  openStreet,
  openCommunity,
  list,
  streets,
  show,
  setLiftBuildings,
});
