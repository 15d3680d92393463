import { momentText, whenText } from '@mulin/domain/day/spoken';
import type { TimelineStep } from '../../../ui/timeline/Timeline';
import { photosOf } from '../media';
import type { Repair, RepairStep } from './request';

/** Newest on top: what is awaited now, then everything that was done. */
export function timeline(request: Repair, now: string): TimelineStep[] {
  const done = request.steps.map((step) => happened(step, now)).reverse();
  const awaited = waiting(request);
  return awaited ? [awaited, ...done] : done;
}

/** Steps that read well after 您: 您接单, 您确认修好了, 您撤回. */
const saidOf: readonly string[] = ['report', 'take', 'confirm', 'withdraw'];

function happened({ at, what, title, who, note, files }: RepairStep, now: string): TimelineStep {
  const caption = what === 'finish' ? '修之后' : what === 'report' || what === 'reopen' ? '修之前' : undefined;
  return {
    state: 'done',
    title: who === '您' && saidOf.includes(what) && !title.startsWith('您') ? `您${title}` : title,
    when: whenText(at, now),
    detail: [who === '您' ? '' : who, note].filter(Boolean).join('：'),
    photos: photosOf(files).map(({ url }) => ({ src: url, caption })),
  };
}

function waiting(request: Repair): TimelineStep | undefined {
  const spoken = request.kind !== 'repair';
  const [doing, ready] = spoken ? ['正在办', '答复'] : ['正在修', '修好'];
  const { state, limitText, takeBy, onSiteBy, doneBy, confirmBy, handlerName, pauseTitle, pauseStops, may } = request;
  switch (state) {
    case 'reported':
      return { state: 'now', title: '等物业接单', when: limitText, detail: `规定 ${momentText(takeBy)} 前接单` };
    case 'assigned': {
      const who = handlerName ? `派给了${handlerName}，` : '';
      return { state: 'now', title: '等师傅接单', when: limitText, detail: `${who}规定 ${momentText(takeBy)} 前接单` };
    }
    case 'taken':
    case 'coming': {
      const arrive = onSiteBy ? `规定 ${momentText(onSiteBy)} 前到场` : `规定 ${momentText(doneBy)} 前答复`;
      return { state: 'now', title: state === 'coming' ? '等师傅上门' : '接单了', when: limitText, detail: arrive };
    }
    case 'working':
      return { state: 'now', title: doing, when: limitText, detail: `规定 ${momentText(doneBy)} 前${ready}` };
    case 'waiting':
      return {
        state: 'now',
        title: pauseTitle,
        when: limitText,
        detail: pauseStops ? '这段时间不计时' : `时间照算，规定 ${momentText(doneBy)} 前${ready}`,
      };
    case 'done': {
      const title = may.includes('confirm') ? '等您确认' : '等住户确认';
      const until = confirmBy
        ? `${momentText(confirmBy)} 前不点，就算${spoken ? '认可' : '修好了'}；之后${spoken ? '不满意' : '再坏'}可以重开这一单。`
        : '';
      return { state: 'now', title, when: limitText, detail: until };
    }
    default:
      return undefined;
  }
}
