// Sum of 64 ternary products, Fig 11(f): a product rests unless both of its gates are open.
//
// A trit is a bit of `nonzero` and one of `sign`; a longer row is the sum over its words.
module gated_dot (
    input [63:0] w_nonzero,
    input [63:0] w_sign,
    input [63:0] y_nonzero,
    input [63:0] y_sign,
    output signed [31:0] sum
);
`ifdef WRONG
    wire [63:0] gate = w_nonzero | y_nonzero;
`else
    wire [63:0] gate = w_nonzero & y_nonzero;
`endif
    wire [63:0] differ = gate & (w_sign ^ y_sign);

    function [31:0] popcount(input [63:0] word);
        integer i;
        begin
            popcount = 0;
            for (i = 0; i < 64; i = i + 1) popcount = popcount + {31'b0, word[i]};
        end
    endfunction

    assign sum = popcount(gate) - 2 * popcount(differ);
endmodule

// State index of a sum, Eq (22): the number of thresholds that it reaches, from below, or from
// above where batch normalization's gamma is negative.
module threshold (
    input signed [31:0] sum,
    input [8*32-1:0] thresholds,
    input down,
    output reg [7:0] n
);
    integer level;
    reg signed [31:0] t;

    always @* begin
        n = 0;
        for (level = 0; level < 8; level = level + 1) begin
            t = thresholds[32*level +: 32];
            if (down ? sum <= t : sum >= t) n = n + 1;
        end
    end
endmodule
