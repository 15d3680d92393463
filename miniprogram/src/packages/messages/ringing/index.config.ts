export default definePageConfig({
  navigationBarTitleText: '提醒设置',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
