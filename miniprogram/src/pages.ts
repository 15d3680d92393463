/** Every page of the mini-program, as app.config registers it and as `go` may open it. */
export const tabPages = ['pages/home/index', 'pages/board/index', 'pages/assembly/index', 'pages/me/index'] as const;

export const mainPages = [...tabPages, 'pages/binding/index'] as const;

/** Sub-packages by task: downloaded when the first of their pages is opened. */
export const subPackages = {
  'packages/fees': ['pay/index', 'receipt/index', 'bills/index', 'standard/index'],
  'packages/board': ['statement/index', 'notice/index', 'ask/index'],
  'packages/repairs': ['report/index', 'progress/index', 'list/index'],
  'packages/voting': [
    'poll/index',
    'ballot/index',
    'review/index',
    'receipt/index',
    'result/index',
    'recount/index',
    'object/index',
    'roll-check/index',
    'formation/index',
    'election/index',
    'proxy/index',
    'petition/index',
  ],
  'packages/messages': ['inbox/index'],
  'packages/workbench': [
    'index/index',
    'roll-import/index',
    'bindings/index',
    'standards/index',
    'bill-run/index',
    'vouchers/index',
    'statement-draft/index',
    'convene/index',
    'consent/index',
    'requests/index',
    'communities/index',
    'offline/index',
    'questions/index',
    'post/index',
    'staff/index',
    'audits/index',
    'roll-objections/index',
    'formation/index',
    'election/index',
    'committee/index',
    'paper-ballots/index',
    'proxies/index',
  ],
} as const;
