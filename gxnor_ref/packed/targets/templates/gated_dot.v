// Sum of LANES ternary products, Fig 11(f): a product rests unless both of its gates are open.
//
// A trit is a bit of `nonzero` and one of `sign`; a longer row is the sum over its words.
module gated_dot #(
    parameter LANES = 64
) (
    input [LANES-1:0] w_nonzero,
    input [LANES-1:0] w_sign,
    input [LANES-1:0] y_nonzero,
    input [LANES-1:0] y_sign,
    output [31:0] gates,
    output signed [31:0] sum
);
    wire [LANES-1:0] gate = w_nonzero & y_nonzero;
    wire [LANES-1:0] differ = gate & (w_sign ^ y_sign);

    function [31:0] popcount(input [LANES-1:0] word);
        integer i;
        begin
            popcount = 0;
            for (i = 0; i < LANES; i = i + 1) popcount = popcount + {31'b0, word[i]};
        end
    endfunction

    assign gates = popcount(gate);
    assign sum = gates - 2 * popcount(differ);
endmodule

// State index of a sum, Eq (22): the number of thresholds that it reaches, from below, or from
// above where batch normalization's gamma is negative.
module threshold #(
    parameter LEVELS = 2
) (
    input signed [31:0] sum,
    input [LEVELS*32-1:0] thresholds,
    input down,
    output reg [7:0] n
);
    integer level;
    reg signed [31:0] t;

    always @* begin
        n = 0;
        for (level = 0; level < LEVELS; level = level + 1) begin
            t = thresholds[32*level +: 32];
            if (down ? sum <= t : sum >= t) n = n + 1;
        end
    end
endmodule
