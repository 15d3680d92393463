import { community } from '@mulin/shared-types/operations/community';
import { serve } from '../kit/serve';
import { foundDistrict } from './found';
import { openCommunity } from './open-community';
import { list, setLiftBuildings, show } from './show';
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
