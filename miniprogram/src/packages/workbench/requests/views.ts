export const views = [
  { id: 'open', text: '没办完' },
  { id: 'pool', text: '没人接' },
  { id: 'mine', text: '我手上' },
  { id: 'done', text: '等确认' },
  { id: 'closed', text: '办结' },
] as const;
export type View = (typeof views)[number]['id'];

export const kindViews = [
  { id: 'all', text: '全部' },
  { id: 'repair', text: '报修' },
  { id: 'complaint', text: '投诉' },
  { id: 'suggestion', text: '建议' },
] as const;
export type KindView = (typeof kindViews)[number]['id'];

export const nothing: Record<View, { title: string; detail: string }> = {
  open: { title: '没有要办的', detail: '住户一报，这里就有。' },
  pool: { title: '没有等人接的', detail: '值班表上没有人管的，会在这里等师傅接。' },
  mine: { title: '您手上没有', detail: '派给您的、您接下的在这里。' },
  done: { title: '没有等确认的', detail: '报完工以后，住户两天内确认。' },
  closed: { title: '还没有办结的', detail: '住户确认，或两天不回，就办结了。' },
};
