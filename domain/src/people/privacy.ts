/** 个人信息说明: the day it came into force is its version. Whoever agreed to another one is asked again (PIPL 14). */
export const PRIVACY_VERSION = '2026-11-21';

/** What is different from the version before, in one sentence; shown to whoever agreed to that one (PIPL 17). */
export const PRIVACY_CHANGES = '写清了每样信息存多久、谁能看，多了“看、拿走、更正、注销”和“谁看过我的电话”。';

/** What is asked for, what for, how long it is kept, who sees it, where it lies, whom to ask (PIPL 14, 15, 17). */
export const privacyPoints = [
  ['谁在用', '您小区的物业和社区，用来收费、报修、公示和投票。服务电话在首页“物业”里。'],
  ['手机号', '只用来和业主名册上的号码对，对上才能绑定房子。注销就删。'],
  ['姓名、房号', '来自物业交的业主名册，收费、报修、投票要用。卖了房、注销以后，您账号里的姓名就删。'],
  ['照片', '您报修、提问、申请减免时自己选的，办这件事的人看。'],
  ['谁能看', '平时姓名和电话都遮着。办事要看完整的，先写理由，看一次记一次，您在“我的资料”里看得到。'],
  ['投票', '截止前谁也看不到您选了什么；计票后，本小区业主能看到每套房的面积和选择，看不到姓名。'],
  ['存多久', '账号在就存着。缴费、投票、办事的记录，法律要求留的到期限为止，别的用途不用。'],
  ['存在哪里', '存在境内的微信云开发，手机号和姓名加密存。'],
  ['您可以', '在“我的资料”里看、拿走一份、要求更正、收回同意并注销。不满意可以找社区，也可以去法院。'],
] as const;

/** The rest of the notice: nobody has to agree in order to pay or to have something mended. */
export const PRIVACY_FREE_CHOICE = '不同意也能在物业前台缴费、报修。同意以后随时可以在“我的资料”里收回。';
