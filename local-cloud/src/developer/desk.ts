import type { Clock } from '../clock/clock';
import type { DocumentStore } from '../documents/index';
import type { Functions } from '../functions/functions';
import type { Journal } from '../place/journal';
import type { Files } from '../storage/files';
import type { Timers } from '../timers/timers';
import type { WeChat } from '../wechat/wechat';

/** Everything a developer may look at and turn. */
export interface Desk {
  store: DocumentStore;
  functions: Functions;
  clock: Clock;
  timers: Timers;
  wechat: WeChat;
  files: Files;
  journal: Journal;
}
