import { contract } from '../contract';
import { after } from './assembly/after';
import { calling } from './assembly/calling';
import { convening } from './assembly/convening';
import { counting } from './assembly/counting';
import { covenants } from './assembly/covenants';
import { log } from './assembly/log';
import { paper } from './assembly/paper';
import { petitions } from './assembly/petitions';
import { proxies } from './assembly/proxies';
import { reading } from './assembly/reading';
import { rollCheck } from './assembly/roll-check';
import { rulings } from './assembly/rulings';
import { sealing } from './assembly/sealing';
import { voting } from './assembly/voting';

export const assembly = contract(
  'assembly',
  'The owners’ assembly 业主大会: calling it, voting, counting, recounting.',
  {
    ...convening,
    ...calling,
    ...petitions,
    ...reading,
    ...rollCheck,
    ...sealing,
    ...voting,
    ...proxies,
    ...paper,
    ...counting,
    ...log,
    ...after,
    ...rulings,
    ...covenants,
  },
);
