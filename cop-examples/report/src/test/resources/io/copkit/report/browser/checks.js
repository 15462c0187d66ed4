// What a reader would stumble over, each as a list of texts that is empty where all is well.
window.checks = (() => {
    const SLACK = 1;

    const seen = element => element.checkVisibility({opacityProperty: true, visibilityProperty: true});
    const name = element => {
        const text = (element.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 40);
        const marks = element.getAttribute('class');
        return element.tagName.toLowerCase() + (marks ? '.' + marks.replace(/ /g, '.') : '') + ' "' + text + '"';
    };
    // Elements for those who hear the page are cut to nothing on purpose.
    const forEars = element => element.closest('caption, .aloud') !== null;
    const all = selector => [...document.querySelectorAll(selector)].filter(each => seen(each) && !forEars(each));
    const hasText = element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const texts = () => all('body *:not(script, style, title, desc)').filter(hasText);

    const sticksOut = () => {
        const room = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= room) {
            return [];
        }
        return all('body *')
            .filter(each => !each.closest('.scroll, svg') && each.getBoundingClientRect().right > room + SLACK)
            .map(name);
    };

    const cut = () => texts().filter(each => {
        if (each instanceof SVGElement) {
            const box = each.getBoundingClientRect();
            const sheet = each.ownerSVGElement.getBoundingClientRect();
            return box.left < sheet.left - SLACK || box.right > sheet.right + SLACK
                || box.top < sheet.top - SLACK || box.bottom > sheet.bottom + SLACK;
        }
        const hides = /hidden|clip/.test(getComputedStyle(each).overflow);
        return hides && (each.scrollWidth > each.clientWidth + SLACK || each.scrollHeight > each.clientHeight + SLACK);
    }).map(name);

    const onEachOther = () => all('svg').flatMap(sheet => {
        const boxes = [...sheet.querySelectorAll('text')].map(text => ({text, box: text.getBoundingClientRect()}));
        return boxes.flatMap(({text, box}, i) => boxes.slice(i + 1)
            .filter(({box: other}) => box.left < other.right - SLACK && other.left < box.right - SLACK
                && box.top < other.bottom - 2 * SLACK && other.top < box.bottom - 2 * SLACK)
            .map(other => name(text) + ' lies on ' + name(other.text)));
    });

    const tooSmall = () => texts().filter(each => {
        const scale = each instanceof SVGElement ? each.getScreenCTM().a : 1;
        return parseFloat(getComputedStyle(each).fontSize) * scale < 10;
    }).map(name);

    const colour = text => {
        const numbers = text.match(/[\d.]+/g).map(Number);
        const whole = text.startsWith('color(') ? 255 : 1;
        return {rgb: numbers.slice(0, 3).map(channel => channel * whole), alpha: numbers.length > 3 ? numbers[3] : 1};
    };
    const over = (top, below) => top.rgb.map((channel, i) => top.alpha * channel + (1 - top.alpha) * below[i]);
    const luminance = rgb => {
        const [r, g, b] = rgb.map(channel => channel / 255)
            .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = element => {
        const layers = [];
        for (let each = element; each; each = each.parentElement) {
            const style = getComputedStyle(each);
            if (!(each instanceof SVGElement) && colour(style.backgroundColor).alpha > 0) {
                layers.push(colour(style.backgroundColor));
            }
        }
        return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255]);
    };
    const shapeBehind = text => {
        const box = text.getBoundingClientRect();
        const stack = document.elementsFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
        const shape = stack.find(each => each instanceof SVGGeometryElement && getComputedStyle(each).fill !== 'none');
        if (!shape) {
            return behind(text);
        }
        const style = getComputedStyle(shape);
        const fill = colour(style.fill);
        return over({rgb: fill.rgb, alpha: fill.alpha * style.fillOpacity * style.opacity}, behind(text));
    };

    const faint = () => texts().flatMap(each => {
        const style = getComputedStyle(each);
        const drawn = each instanceof SVGElement;
        const background = drawn ? shapeBehind(each) : behind(each);
        const ink = over(colour(drawn ? style.fill : style.color), background);
        const [dark, light] = [luminance(ink), luminance(background)].sort((a, b) => a - b);
        const size = parseFloat(style.fontSize);
        const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
        const contrast = (light + 0.05) / (dark + 0.05);
        return contrast < (large ? 3 : 4.5) ? [name(each) + ' ' + contrast.toFixed(2)] : [];
    });

    const stops = () => [...document.querySelectorAll('a[href], button, summary, input, select, [tabindex]')]
        .filter(each => seen(each) && each.tabIndex >= 0);
    const numbered = () => stops().map((each, place) => (each.dataset.stop = String(place)));
    const here = () => document.activeElement.dataset.stop ?? '';
    const unmarked = () => {
        const style = getComputedStyle(document.activeElement);
        return style.outlineStyle === 'none' || parseFloat(style.outlineWidth) === 0 ? [name(document.activeElement)] : [];
    };

    // A figure and what says how it was measured: the definition, the window and the number of cases.
    const unexplained = () => all('.card, section.panel').filter(each => {
        const definition = each.querySelector('details.definition');
        if (!definition) {
            return true;
        }
        definition.open = true;
        const paragraphs = [...definition.querySelectorAll('p')].filter(seen).filter(p => p.textContent.trim());
        const explained = seen(definition.querySelector('summary')) && paragraphs.length >= 3;
        definition.open = false;
        return !explained;
    }).map(name);

    return {sticksOut, cut, onEachOther, tooSmall, faint, numbered, here, unmarked, unexplained};
})();
