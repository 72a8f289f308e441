import { hourlyPrice, monthOfCare, rateFor } from '../../model/families/prices.ts';

/** Returns the number that a reader typed, with a comma or a point, spaces or not; nothing where it is none. */
const typed = (form: FormData, name: string): number | undefined => {
  const value = form.get(name);
  const text = typeof value === 'string' ? value.replace(/[\s€]/g, '') : '';
  const number = Number(text.replace(',', '.'));
  return text === '' || !(number >= 0) ? undefined : number;
};

/** Works out a price from what the reader types; nothing leaves the page. */
class PriceCalculator extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.hidden = false;
    form.addEventListener('input', () => this.#answer(form));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#answer(form);
    });
    this.#answer(form);
  }

  #answer(form: HTMLFormElement): void {
    const output = form.querySelector('output');
    if (output) output.textContent = this.#price(new FormData(form));
  }

  /** Returns the sentence of the result; empty while something is not a number. */
  #price(form: FormData): string {
    const { rates = '[]', ceiling, reference, hourlyCeiling, result = '', tag } = this.dataset;
    const [income, hours, hourly] = [typed(form, 'income'), typed(form, 'hours'), typed(form, 'hourly')];
    const percent = rateFor(JSON.parse(rates) as { children: number; percent: number }[], Number(form.get('children')));
    if (income === undefined || hours === undefined || percent === undefined) return '';
    const euros = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR' });
    const whole = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
    const filled = (amounts: Record<string, string>) =>
      result.replace(/\{(\w+)\}/g, (sign, name: string) => amounts[name] ?? sign);
    const most = { ceiling: Number(ceiling), hourlyCeiling: Number(hourlyCeiling) };
    if (reference === undefined) {
      const hour = hourlyPrice(income, percent, most);
      return filled({ hour: euros.format(hour), month: whole.format(hour * hours) });
    }
    if (hourly === undefined) return '';
    const { cost, help, left } = monthOfCare(income, percent, { reference: Number(reference), hourly, hours, ...most });
    return filled({ cost: whole.format(cost), help: whole.format(help), left: whole.format(left) });
  }
}

customElements.define('price-calculator', PriceCalculator);
