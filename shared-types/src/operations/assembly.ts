import { contract } from '../contract';
import { calling } from './assembly/calling';
import { counting } from './assembly/counting';
import { reading } from './assembly/reading';
import { voting } from './assembly/voting';

export const assembly = contract('assembly', 'The owners’ assembly 业主大会: calling it, voting, counting, recounting.', {
  ...calling,
  ...reading,
  ...voting,
  ...counting,
});
