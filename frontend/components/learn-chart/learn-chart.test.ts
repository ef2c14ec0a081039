import { expect, it, vi } from 'vitest';

// uPlot asks the page for its pixel density as soon as it is loaded, which the test page does not know.
vi.stubGlobal('matchMedia', () => ({ addEventListener() {}, removeEventListener() {} }));
const { aligned } = await import('./learn-chart');

it('puts curves with different steps over one axis', () => {
  const loss = { label: 'loss', steps: [1, 2, 3], values: [3, 2, 1] };
  const heldOut = { label: 'held out', steps: [2, 4], values: [5, 4] };
  expect(aligned([loss, heldOut])).toEqual([[1, 2, 3, 4], [3, 2, 1, null], [null, 5, null, 4]]);
});

it('says in words that nothing was learned yet, and speaks the last values', async () => {
  const chart = document.createElement('learn-chart') as HTMLElementTagNameMap['learn-chart'];
  document.body.append(chart);
  await chart.updateComplete;
  expect(chart.shadowRoot!.querySelector('p')!.textContent).toBe('No step taken yet.');
  expect(chart.shadowRoot!.querySelector('[role=img]')!.getAttribute('aria-label')).toContain('Loss over steps');
  chart.remove();
});
