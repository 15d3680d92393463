export default definePageConfig({
  navigationBarTitleText: '接待和热线来件',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
