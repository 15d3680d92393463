/** Sends what a button carries and shows the page anew. */
export const PAGE_SCRIPT = `
document.addEventListener('click', async (event) => {
  const button = event.target.closest('button[data-address]');
  if (!button) return;
  button.disabled = true;
  const answer = await fetch(button.dataset.address, {
    method: button.dataset.method,
    headers: { 'content-type': 'application/json' },
    body: button.dataset.from ? document.getElementById(button.dataset.from).value : button.dataset.body,
  });
  if (!answer.ok) {
    const body = await answer.json().catch(() => ({}));
    alert(body.error ? body.error.message : '没有成功');
  }
  location.reload();
});
`;
