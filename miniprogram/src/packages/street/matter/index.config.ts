export default definePageConfig({
  navigationBarTitleText: '联席会议事项',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
