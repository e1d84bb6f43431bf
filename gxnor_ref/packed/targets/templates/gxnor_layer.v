// One layer: a gated convolution, its max-pooling, and the activation as thresholds.
//
// A clock takes one word, LANES channels of one place of the kernel, through one neuron of PLANES
// planes. Hidden layers have one plane. The first layer has eight: a pixel p of 0..255 counts as
//     2 p - 255 = sum over b of 2^b (2 p_b - 1),
// which is a plane of 1 and -1 for each bit. A dense layer is a kernel as large as its image.
module gxnor_layer #(
    parameter FOLDER = ".",
    parameter NAME = "layer",
    parameter CHANNELS = 1,
    parameter HEIGHT = 1,
    parameter WIDTH = 1,
    parameter PLANES = 1,
    parameter LANES = 1,
    parameter FILTERS = 1,
    parameter KERNEL_HEIGHT = 1,
    parameter KERNEL_WIDTH = 1,
    parameter PADDING = 0,
    parameter POOL = 1,
    // 2 for ternary states, 1 for binary ones, 0 for the last layer, which has sums alone.
    parameter THRESHOLDS = 2,
    // Of the words of states: FILTERS, at most 64.
    parameter OUT_LANES = 1
) (
    input clock,

    // The image. The address of a word is (row * WIDTH + column) * WORDS + word.
    input write,
    input [31:0] write_address,
    input [LANES-1:0] write_nonzero,
    input [PLANES*LANES-1:0] write_sign,

    // `start` for one clock when the image is there; `done` for one clock with the last result.
    input start,
    output reg done,

    // Sums after pooling, by row, column and filter.
    output reg sum_valid,
    output reg signed [31:0] sum,

    // States, word by word, as the next layer takes them.
    output reg state_write,
    output reg [31:0] state_address,
    output reg [OUT_LANES-1:0] state_nonzero,
    output reg [OUT_LANES-1:0] state_sign,

    // Gates that were open since `start`; the planes of a pixel are one gate. Sums that pooling
    // drops at the edge are not computed, and not counted.
    output reg [63:0] gates
);
    localparam WORDS = (CHANNELS + LANES - 1) / LANES;
    localparam TAPS = KERNEL_HEIGHT * KERNEL_WIDTH * WORDS;
    localparam ROWS = (HEIGHT + 2 * PADDING - KERNEL_HEIGHT + 1) / POOL;
    localparam COLUMNS = (WIDTH + 2 * PADDING - KERNEL_WIDTH + 1) / POOL;
    localparam LEVELS = THRESHOLDS > 0 ? THRESHOLDS : 1;

    reg [LANES-1:0] weight_nonzero[0:FILTERS*TAPS-1];
    reg [LANES-1:0] weight_sign[0:FILTERS*TAPS-1];
    reg [32*LEVELS+3:0] thresholds[0:FILTERS-1];
    reg [LANES-1:0] image_nonzero[0:HEIGHT*WIDTH*WORDS-1];
    reg [PLANES*LANES-1:0] image_sign[0:HEIGHT*WIDTH*WORDS-1];

    initial begin
        $readmemh({FOLDER, "/", NAME, ".nonzero.hex"}, weight_nonzero);
        $readmemh({FOLDER, "/", NAME, ".sign.hex"}, weight_sign);
        if (THRESHOLDS > 0) $readmemh({FOLDER, "/", NAME, ".thresholds.hex"}, thresholds);
    end

    always @(posedge clock)
        if (write) begin
            image_nonzero[write_address] <= write_nonzero;
            image_sign[write_address] <= write_sign;
        end

    // Counters, the innermost first: word, kernel column and row, place in the pooled block,
    // filter, column and row of the result.
    reg [15:0] word, kernel_column, kernel_row, pool_column, pool_row, filter, column, row;
    wire word_end = word == WORDS - 1;
    wire kernel_column_end = word_end && kernel_column == KERNEL_WIDTH - 1;
    wire sum_end = kernel_column_end && kernel_row == KERNEL_HEIGHT - 1;
    wire pool_column_end = sum_end && pool_column == POOL - 1;
    wire pool_end = pool_column_end && pool_row == POOL - 1;
    wire filter_end = pool_end && filter == FILTERS - 1;
    wire column_end = filter_end && column == COLUMNS - 1;
    wire row_end = column_end && row == ROWS - 1;
    reg busy = 0;

    always @(posedge clock)
        if (start) begin
            {word, kernel_column, kernel_row, pool_column, pool_row, filter, column, row} <= 0;
            busy <= 1;
        end else if (busy) begin
            word <= word_end ? 0 : word + 1;
            if (word_end) kernel_column <= kernel_column_end ? 0 : kernel_column + 1;
            if (kernel_column_end) kernel_row <= sum_end ? 0 : kernel_row + 1;
            if (sum_end) pool_column <= pool_column_end ? 0 : pool_column + 1;
            if (pool_column_end) pool_row <= pool_end ? 0 : pool_row + 1;
            if (pool_end) filter <= filter_end ? 0 : filter + 1;
            if (filter_end) column <= column_end ? 0 : column + 1;
            if (column_end) row <= row_end ? 0 : row + 1;
            if (row_end) busy <= 0;
        end

    // Places in the padding lie outside of the image: negative, or too large.
    wire signed [31:0] y = row * POOL + pool_row + kernel_row - PADDING;
    wire signed [31:0] x = column * POOL + pool_column + kernel_column - PADDING;
    wire on_image = y >= 0 && y < HEIGHT && x >= 0 && x < WIDTH;
    wire [31:0] tap = (kernel_row * KERNEL_WIDTH + kernel_column) * WORDS + word;
    wire [31:0] weight_address = filter * TAPS + tap;
    wire [31:0] image_address = on_image ? (y * WIDTH + x) * WORDS + word : 0;

    // First stage: what the memories answer, and what the counters said.
    reg valid = 0, sum_first_1, sum_end_1, pool_first_1, pool_end_1, row_end_1, place_end_1;
    reg on_image_1;
    reg [15:0] lane;
    reg [LANES-1:0] w_nonzero, w_sign, y_nonzero;
    reg [PLANES*LANES-1:0] y_sign;
    reg [32*LEVELS+3:0] limits;

    always @(posedge clock) begin
        valid <= busy;
        w_nonzero <= weight_nonzero[weight_address];
        w_sign <= weight_sign[weight_address];
        y_nonzero <= image_nonzero[image_address];
        y_sign <= image_sign[image_address];
        limits <= thresholds[filter];
        on_image_1 <= on_image;
        sum_first_1 <= tap == 0;
        sum_end_1 <= sum_end;
        pool_first_1 <= pool_row == 0 && pool_column == 0;
        pool_end_1 <= pool_end;
        place_end_1 <= filter_end;
        row_end_1 <= row_end;
    end

    // Second stage: the neuron, the sum over words, and its maximum over the pooled block.
    wire [32*PLANES-1:0] plane_gates, plane_sums;
    genvar plane;
    generate
        for (plane = 0; plane < PLANES; plane = plane + 1) begin : planes
            gated_dot #(.LANES(LANES)) neuron (
                .w_nonzero(w_nonzero),
                .w_sign(w_sign),
                .y_nonzero(on_image_1 ? y_nonzero : {LANES{1'b0}}),
                .y_sign(y_sign[plane*LANES +: LANES]),
                .gates(plane_gates[32*plane +: 32]),
                .sum(plane_sums[32*plane +: 32])
            );
        end
    endgenerate

    reg signed [31:0] partial, largest, total;
    integer b;
    always @* begin
        total = sum_first_1 ? 0 : partial;
        for (b = 0; b < PLANES; b = b + 1) total = total + (plane_sums[32*b +: 32] << b);
    end
    wire signed [31:0] pooled = pool_first_1 || total > largest ? total : largest;

    wire [7:0] n;
    threshold #(.LEVELS(LEVELS)) quantizer (
        .sum(pooled),
        .thresholds(limits[32*LEVELS-1:0]),
        .down(limits[32*LEVELS]),
        .n(n)
    );

    // Results. A ternary state n is -1, 0 or 1; a binary one -1 or 1.
    wire result = valid && pool_end_1;
    wire [15:0] next_lane = place_end_1 || lane == OUT_LANES - 1 ? 0 : lane + 1;

    always @(posedge clock) begin
        if (start) begin
            lane <= 0;
            state_address <= -1;
            gates <= 0;
        end
        if (valid) begin
            partial <= total;
            gates <= gates + plane_gates[31:0];
            if (sum_end_1) largest <= pooled;
        end
        sum_valid <= result;
        state_write <= result && next_lane == 0;
        done <= result && row_end_1;
        if (result) begin
            sum <= pooled;
            state_nonzero[lane] <= THRESHOLDS == 1 || n != 1;
            state_sign[lane] <= n == 0;
            lane <= next_lane;
            if (next_lane == 0) state_address <= state_address + 1;
        end
    end
endmodule
