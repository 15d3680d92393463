const privacy = '《个人信息保护法》';

export const yourself = [
  {
    id: 'privacy-44',
    statute: privacy,
    article: '第四十四条、第四十五条',
    title: '您有权知道我们记了您什么',
    plain: ['您可以查看、拿走一份自己的信息；不想让别人再用的，可以限制或者拒绝，法律另有规定的除外。'],
  },
  {
    id: 'privacy-46',
    statute: privacy,
    article: '第四十六条',
    title: '记错了可以改',
    plain: ['发现自己的信息不对、不全，可以要求更正。我们要核实，属实就改。'],
  },
  {
    id: 'privacy-47',
    statute: privacy,
    article: '第四十七条',
    title: '用不着了要删，法律要留的先留',
    plain: [
      '目的达到了、不再需要了、您撤回同意了，就该删。',
      '法律规定必须保存的（比如账本和票据），到期限以前不能删，只能除了保存和保护以外不再使用。',
    ],
  },
  {
    id: 'privacy-49',
    statute: privacy,
    article: '第四十九条',
    title: '家人去世了，近亲属可以查他的资料',
    plain: [
      '近亲属为了自己合法、正当的事，可以查、复制、更正、删除他的资料；他生前另有安排的，照他的安排。',
      '带上能证明的纸到社区居委会说，社区记成来件，按期限答复。',
    ],
  },
  {
    id: 'privacy-25',
    statute: privacy,
    article: '第二十五条',
    title: '谁欠费，不能贴名字',
    plain: ['没有本人单独同意，不能公开个人信息。所以公示只有每栋楼的合计，没有姓名和房号。'],
  },
  {
    id: 'privacy-28',
    statute: privacy,
    article: '第二十八条、第二十九条',
    title: '低保、健康这类信息，看得更严',
    plain: ['泄露了容易伤人的信息，只有真正必要才能用，要单独同意。低保证明只有批的社区看得到，看一次记一次。'],
  },
] as const;
