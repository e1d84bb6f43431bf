// One layer. A dense layer is a convolution whose kernel is as large as its image.
typedef struct {
    int channels, height, width; // of the image that it takes
    int filters, kernel_height, kernel_width, padding;
    int pool;                  // side of the blocks of max-pooling; 1 for none
    int rows, columns;         // of the image that it makes, after pooling
    const weight *weights;     // by filter, kernel row, kernel column; the first layer has its own
    const int32_t *thresholds; // of each filter THRESHOLDS, each times the filter's direction
    const int8_t *directions;  // -1 where batch normalization mirrors a filter's sums
} layer;

// The tables stand at the end of this file.
static const int8_t first_weights[FIRST_WEIGHTS];
static const layer layers[LAYERS];
static const REAL means[NETWORK_CLASSES], scales[NETWORK_CLASSES], offsets[NETWORK_CLASSES];

// What the layers 1, 3, ... and 2, 4, ... make.
static cell odd_states[ODD_CELLS], even_states[EVEN_CELLS];

static int cells(int channels) { return (channels + LANES - 1) / LANES; }

// The columns of a kernel that lie on the image; those in its padding meet zeros.
typedef struct {
    int first, end;
} span;

static span on_image(const layer *l, int left) {
    int room = l->width - left;
    return (span){left < 0 ? -left : 0, room < l->kernel_width ? room : l->kernel_width};
}

static int32_t sum_of_states(const layer *l, const cell *image, int filter, int top, int left) {
    span columns = on_image(l, left);
    int depth = cells(l->channels);
    int32_t sum = 0;
    for (int i = 0; i < l->kernel_height; i++) {
        int row = top + i, kernel_row = filter * l->kernel_height + i;
        if (row < 0 || row >= l->height)
            continue;
        sum += dot(l->weights + (kernel_row * l->kernel_width + columns.first) * depth,
                   image + (row * l->width + left + columns.first) * depth,
                   (columns.end - columns.first) * depth);
    }
    return sum;
}

// A pixel p of 0..255 counts as the odd number 2 p - 255.
static int32_t sum_of_pixels(const layer *l, const uint8_t *pixels, int filter, int top, int left) {
    span columns = on_image(l, left);
    int32_t sum = 0;
    for (int channel = 0; channel < l->channels; channel++)
        for (int i = 0; i < l->kernel_height; i++) {
            int row = top + i, kernel = filter * l->channels + channel;
            if (row < 0 || row >= l->height)
                continue;
            const int8_t *w = first_weights + (kernel * l->kernel_height + i) * l->kernel_width;
            const uint8_t *p = pixels + (channel * l->height + row) * l->width;
            for (int j = columns.first; j < columns.end; j++)
                sum += w[j] * (2 * p[left + j] - 255);
        }
    return sum;
}

// Weighted sum of a filter after max-pooling. The first layer takes `pixels`, the others `image`.
static int32_t pooled_sum(const layer *l, const uint8_t *pixels, const cell *image, int filter,
                          int row, int column) {
    int32_t largest = INT32_MIN;
    for (int i = 0; i < l->pool; i++)
        for (int j = 0; j < l->pool; j++) {
            int top = row * l->pool + i - l->padding, left = column * l->pool + j - l->padding;
            int32_t sum = l == layers ? sum_of_pixels(l, pixels, filter, top, left)
                                      : sum_of_states(l, image, filter, top, left);
            if (sum > largest)
                largest = sum;
        }
    return largest;
}

// Batch normalization and phi_r: the state is given by the number of thresholds that a sum reaches.
static int level(const layer *l, int filter, int32_t sum) {
    const int32_t *thresholds = l->thresholds + filter * THRESHOLDS;
    int reached = 0;
    for (int k = 0; k < THRESHOLDS; k++)
        reached += sum * l->directions[filter] >= thresholds[k];
    return LOWEST_LEVEL + LEVEL_STEP * reached;
}

void network_sums(const uint8_t pixels[NETWORK_PIXELS], int32_t sums[NETWORK_CLASSES]) {
    const cell *image = even_states;
    const layer *last = layers + LAYERS - 1;
    for (const layer *l = layers; l < last; l++) {
        cell *made = image == odd_states ? even_states : odd_states;
        for (int place = 0; place < l->rows * l->columns; place++)
            for (int filter = 0; filter < l->filters; filter++) {
                int row = place / l->columns, column = place % l->columns;
                int32_t sum = pooled_sum(l, pixels, image, filter, row, column);
                put(made + place * cells(l->filters), filter, level(l, filter, sum));
            }
        image = made;
    }
    for (int filter = 0; filter < last->filters; filter++)
        sums[filter] = pooled_sum(last, pixels, image, filter, 0, 0);
}

void network_scores(const int32_t sums[NETWORK_CLASSES], REAL scores[NETWORK_CLASSES]) {
    for (int c = 0; c < NETWORK_CLASSES; c++) {
        // Volatile: each operation is rounded, and no two are fused.
        volatile REAL x = (REAL)sums[c] * SUM_UNIT;
        x = x - means[c];
        x = x * scales[c];
        x = x + offsets[c];
        scores[c] = x;
    }
}

int network_class(const uint8_t pixels[NETWORK_PIXELS]) {
    int32_t sums[NETWORK_CLASSES];
    REAL scores[NETWORK_CLASSES];
    int largest = 0;
    network_sums(pixels, sums);
    network_scores(sums, scores);
    for (int c = 1; c < NETWORK_CLASSES; c++)
        if (scores[c] > scores[largest])
            largest = c;
    return largest;
}
