export default definePageConfig({
  navigationBarTitleText: '报事办得怎样',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
