// @TITLE@: one layer after the other.
//
// Image in: for each place a word of pixels, @PIXEL_LANES@ channels of 8 bits, the first one lowest.
// Out: the last layer's integer sums, the class, and open gates of each layer, 64 bits each.
module gxnor_network #(
    parameter FOLDER = "."
) (
    input clock,
    input write,
    input [31:0] write_address,
    input [@PIXEL_WORD@-1:0] write_pixels,
    input start,
    output reg done,
    output reg [15:0] winner,
    output reg [@SUM_BITS@-1:0] sums,
    output [@GATE_BITS@-1:0] gates
);
    // Bit b of a pixel is plane b of the first layer: 1 where it is set, -1 where it is not.
    wire pixels_write = write;
    wire [31:0] pixels_address = write_address;
    wire [@PIXEL_LANES@-1:0] pixels_nonzero = {@PIXEL_LANES@{1'b1}};
    wire [@PIXEL_WORD@-1:0] pixels_sign;
    genvar b, c;
    generate
        for (b = 0; b < 8; b = b + 1)
            for (c = 0; c < @PIXEL_LANES@; c = c + 1)
                assign pixels_sign[b*@PIXEL_LANES@+c] = !write_pixels[8*c+b];
    endgenerate

    wire sum_valid;
    wire signed [31:0] sum;

    // LAYERS

    // The class with the largest score, the first of equal ones. Scores are batch normalization of
    // the sums, which floats round: so the table has the place of each in the order of them all.
    localparam LARGEST_SUM = @LARGEST_SUM@;
    reg [@ORDER_BITS@-1:0] order[0:@CLASSES@*(2*LARGEST_SUM+1)-1];
    initial $readmemh({FOLDER, "/order.hex"}, order);

    reg [15:0] index, index_1;
    reg [@ORDER_BITS@-1:0] place, best;
    reg valid = 0, last_done = 0;
    always @(posedge clock) begin
        if (start) index <= 0;
        if (sum_valid) begin
            index <= index + 1;
            sums[32*index +: 32] <= sum;
        end
        valid <= sum_valid;
        index_1 <= index;
        place <= order[index * (2 * LARGEST_SUM + 1) + LARGEST_SUM + sum];
        if (valid && (index_1 == 0 || place > best)) begin
            winner <= index_1;
            best <= place;
        end
        last_done <= layer@LAST@_done;
        done <= last_done;
    end
endmodule
