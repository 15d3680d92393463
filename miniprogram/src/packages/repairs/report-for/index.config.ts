export default definePageConfig({ navigationBarTitleText: '替住户报修' });
