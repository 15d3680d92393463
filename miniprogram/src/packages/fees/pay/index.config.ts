export default definePageConfig({ navigationBarTitleText: '缴物业费' });
