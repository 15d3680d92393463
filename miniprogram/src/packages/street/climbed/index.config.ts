export default definePageConfig({
  navigationBarTitleText: '逐级上报',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
