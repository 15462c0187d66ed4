// How each chart looks. This runs when the report is written, never in a reader's browser. Colours are names that the
// page's style sheet fills in, once for light and once for dark.

// ECharts plans animation frames. A drawing is finished when it is handed over, so nothing is ever put off.
function setTimeout() {}
function clearTimeout() {}

const SOFT = 'var(--soft)', LINE = 'var(--line)';
const BLUE = 'var(--blue)', GREEN = 'var(--green)', AMBER = 'var(--amber)', RED = 'var(--red)', GREY = 'var(--grey)';

// Fixed room for labels, because the reader's font is not known here.
const ROOM = {left: 44, right: 16, top: 10, bottom: 26};
const LETTER = 6.6;
const namesWidth = (texts, width) =>
    Math.min(width * 0.45, 16 + LETTER * texts.reduce((most, text) => Math.max(most, text.length), 0));
const roomForNames = (texts, width) => ({left: namesWidth(texts, width) + 8, right: 22, top: 10, bottom: 26});

// How the reader of this drawing writes numbers.
const GROUPS = {fr: '\u202f', en: ','};
let language;
const digits = value => String(value).replace('-', '\u2212').replace(/\B(?=(\d{3})+$)/g, GROUPS[language]);
const percent = part => 100 * part + (language === 'fr' ? '\u202f%' : '%');

function draw(name, json, width, height, reader) {
    language = reader;
    const chart = echarts.init(null, null, {renderer: 'svg', ssr: true, width: width, height: height});
    const option = charts[name](JSON.parse(json), width);
    option.animation = false;
    option.textStyle = {fontFamily: 'inherit'};
    chart.setOption(option);
    const svg = chart.renderToSVGString();
    chart.dispose();
    return svg;
}

function amounts(extra) {
    return Object.assign({
        type: 'value',
        minInterval: 1,
        splitNumber: 4,
        axisLabel: {color: SOFT, fontSize: 12, formatter: digits},
        splitLine: {lineStyle: {color: LINE}}
    }, extra);
}

// Every period has its place, and those with a text show it.
function periods(texts) {
    return {
        type: 'category',
        data: texts.map((text, place) => place),
        axisLabel: {
            color: SOFT, fontSize: 12, interval: place => texts[place] !== '', formatter: place => texts[place]
        },
        axisTick: {show: false},
        axisLine: {lineStyle: {color: LINE}}
    };
}

function names(texts, width) {
    return {
        type: 'category',
        inverse: true,
        data: texts.map((text, place) => place),
        axisLabel: {
            color: SOFT, fontSize: 12, interval: 0, width: namesWidth(texts, width) * 0.88, overflow: 'truncate',
            formatter: place => texts[place]
        },
        axisTick: {show: false},
        axisLine: {show: false}
    };
}

function bars(data, color, extra) {
    return Object.assign({
        type: 'bar', data: data.map(amount => amount || null), silent: true, barCategoryGap: '22%', barMaxWidth: 48,
        itemStyle: {color: color}
    }, extra);
}

// Bars side by side; where there are too many to be told apart, one stepped surface.
function stacked(data, color) {
    return data.length <= 72 ? bars(data, color, {stack: 'all'}) : {
        type: 'line', stack: data.some(amount => amount < 0) ? 'below' : 'above', step: 'middle', data: data,
        silent: true, clip: false, symbol: 'none', lineStyle: {width: 0}, areaStyle: {color: color, opacity: 1}
    };
}

const charts = {

    weekly: data => ({
        grid: ROOM,
        xAxis: Object.assign(periods(data.labels), {boundaryGap: false}),
        yAxis: amounts(),
        series: [{
            type: 'line', data: data.active, silent: true, clip: false, symbol: data.active.length > 1 ? 'none' : 'circle',
            lineStyle: {color: BLUE, width: 1.5}, areaStyle: {color: BLUE, opacity: 0.16}
        }]
    }),

    monthly: data => ({
        grid: ROOM,
        xAxis: periods(data.labels),
        yAxis: amounts(),
        series: [
            stacked(data.retained, BLUE),
            stacked(data.resurrected, AMBER),
            stacked(data.fresh, GREEN),
            stacked(data.churned.map(people => -people), RED)
        ]
    }),

    // One state at a time: a strip of colours.
    bands: data => ({
        grid: ROOM,
        xAxis: periods(data.labels),
        yAxis: {type: 'value', show: false, max: 1},
        series: data.rows.map((row, place) => bars(row, 'var(--' + data.colours[place] + ')', {stack: 'all', barCategoryGap: 0, barMaxWidth: null}))
    }),

    months: data => ({
        grid: ROOM,
        xAxis: periods(data.labels),
        yAxis: amounts(),
        series: data.rows.map((row, place) => stacked(row, 'var(--' + data.colours[place] + ')'))
    }),

    // From 0 to 1, with a line at each border between bands.
    course: data => ({
        grid: ROOM,
        xAxis: periods(data.labels),
        yAxis: {type: 'value', min: 0, max: 1, axisLabel: {show: false}, splitLine: {show: false}},
        series: data.rows.map((row, place) => bars(row, 'var(--' + data.colours[place] + ')', {stack: 'all', barCategoryGap: '12%'})).concat({
            type: 'line', data: [], markLine: {
                silent: true, symbol: 'none', lineStyle: {color: LINE, type: 'solid'},
                label: {position: 'start', color: SOFT, fontSize: 12, formatter: line => line.name},
                data: data.lines.map(line => ({name: line.label, yAxis: line.at}))
            }
        })
    }),

    shares: (data, width) => ({
        grid: roomForNames(data.names, width),
        xAxis: amounts({max: 1, minInterval: 0, interval: width < 500 ? 0.5 : 0.25, axisLabel: {color: SOFT, fontSize: 12, formatter: percent}}),
        yAxis: names(data.names, width),
        series: data.parts.map((part, place) => bars(part, [BLUE, AMBER, GREY][place], {stack: 'all', barMaxWidth: 34}))
    }),

    ranking: (data, width) => ({
        grid: roomForNames(data.names, width),
        xAxis: amounts({splitNumber: width < 500 ? 2 : 4}),
        yAxis: names(data.names, width),
        series: [bars(data.amounts, BLUE, {barMaxWidth: 16})]
    }),

    // Waiting times lie between seconds and months: the axis is logarithmic, its lines are drawn at times people use.
    waits: (data, width) => ({
        grid: roomForNames(data.names, width),
        xAxis: {
            type: 'value', min: Math.log(data.ticks[0].seconds), max: Math.log(data.ticks[data.ticks.length - 1].seconds),
            axisLabel: {show: false}, splitLine: {show: false}
        },
        yAxis: names(data.names, width),
        series: [{
            type: 'line', data: [], markLine: {
                silent: true, symbol: 'none', lineStyle: {color: LINE, type: 'solid'},
                label: {position: 'end', color: SOFT, fontSize: 12, formatter: line => line.name},
                data: data.ticks.map(tick => ({name: tick.label, xAxis: Math.log(tick.seconds)}))
            }
        }].concat(data.names.map((name, place) => ({
            type: 'line', silent: true, clip: false, symbol: 'circle', symbolSize: 10,
            lineStyle: {color: GREY, width: 3},
            data: [
                {value: [Math.log(data.medians[place]), place], itemStyle: {color: BLUE}},
                {value: [Math.log(data.p90s[place]), place], itemStyle: {color: AMBER}}
            ]
        })))
    })
};
